"""What a button says to us when it is tapped. A prefix is never reused for another meaning."""
