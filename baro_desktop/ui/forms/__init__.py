"""Making forms and taking what was filled into them."""
