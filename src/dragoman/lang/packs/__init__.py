"""The language packs: a folder each; nothing lists them."""
