"""Shouted news: each line a paragraph with an exclamation mark."""
