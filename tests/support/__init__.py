"""What tests stand on: databases, a running house, a phone."""
