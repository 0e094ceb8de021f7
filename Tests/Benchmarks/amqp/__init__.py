"""Loading a broker and listening to it, with as little work of our own as can be: what is measured runs on the same cores."""
