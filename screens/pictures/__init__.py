"""Pictures in chat: facts and a translator in, SVG out. Pure; `bot.pictures` turns it into PNG."""
