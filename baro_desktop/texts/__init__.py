"""Danish sentences, apart from the code that decides which of them is said."""
