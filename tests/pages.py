"""A web server on this machine for the tests, with whatever pages a test wants; no test asks any other address."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple


class Page(NamedTuple):
    """What the server sends for a path."""

    body: bytes | str = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    kind: str = "text/html; charset=utf-8"
    is_never_sent: bool = False
    """The server takes the request and says nothing until the test is over."""


class Site:
    """The pages, and what was asked for."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.pages: dict[str, Page | Callable[[dict[str, str]], Page]] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        """Path and headers of each request, in order."""
        self.most_at_once = 0
        self.is_over = threading.Event()
        self._at_once = 0
        self._guard = threading.Lock()

    def url(self, path: str) -> str:
        """Return the address of a path."""
        return f"{self.address}{path}"

    def paths(self) -> list[str]:
        """Return the paths that were asked for."""
        return [path for path, _ in self.asked]

    @contextmanager
    def asking(self, path: str, headers: dict[str, str]) -> Iterator[Page]:
        """Count a request while it is answered."""
        with self._guard:
            self.asked.append((path, headers))
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
        try:
            found = self.pages.get(path, Page(status=404))
            yield found if isinstance(found, Page) else found(headers)
        finally:
            with self._guard:
                self._at_once -= 1


@contextmanager
def serving() -> Iterator[Site]:
    """Serve a site on the loopback address until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with site.asking(self.path, {name.lower(): value for name, value in self.headers.items()}) as page:
                if page.is_never_sent:
                    site.is_over.wait()
                    return
                body = page.body.encode() if isinstance(page.body, str) else page.body
                self.send_response(page.status)
                self.send_header("Content-Type", page.kind)
                self.send_header("Content-Length", str(len(body)))
                for name, value in page.headers:
                    self.send_header(name, value)
                self.end_headers()
                try:
                    self.wfile.write(body)
                except (BrokenPipeError, ConnectionResetError):
                    return  # whoever asked has enough

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site = Site(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield site
    finally:
        site.is_over.set()
        server.shutdown()
        thread.join()
        server.server_close()
