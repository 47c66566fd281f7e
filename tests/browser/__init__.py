"""What opens the site in a browser: `make test-site`."""
