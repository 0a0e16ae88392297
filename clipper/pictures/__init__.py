"""What kind of picture some bytes are, and smaller copies of it. The only user of Pillow."""
