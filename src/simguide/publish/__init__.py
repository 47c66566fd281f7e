"""The answers as files that any web host serves: pages for a phone, and a static API."""
