"""How it looks in chat: facts and a translator in, a Screen out. Pure."""
