// Keeps the shell and what its user chose to keep; everything else comes from the network, as if this were not there.

const SHELL = "shell-VERSION";
const KEPT = "kept";
const FILES = ["style.css", "icon.svg", "app.js", "fold.js", "dates.js", "choose.js", "ics.js", "api/v1/names.json", "en/", "zh/", "ja/"];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name !== SHELL && name !== KEPT) await caches.delete(name);
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === "GET" && url.origin === location.origin) event.respondWith(answer(event.request));
});

async function answer(request) {
  try {
    const response = await fetch(request);
    if (response.ok) await renew(request, response);
    return response;
  } catch (error) {
    const known = await caches.match(request, { ignoreSearch: true });
    if (known) return known;
    if (request.mode !== "navigate") throw error;
    // a page is read at its own address: its links start there
    const lang = new URL(request.url).pathname.slice(new URL(registration.scope).pathname.length).split("/")[0];
    const home = new URL(`${lang}/`, registration.scope).href;
    if (request.url === home || !(await caches.match(home))) throw error;
    return Response.redirect(home);
  }
}

/** Puts what is kept anew, so that it is as old as the last visit, not as the first. */
async function renew(request, response) {
  for (const name of [KEPT, SHELL]) {
    const cache = await caches.open(name);
    if (await cache.match(request)) await cache.put(request, response.clone());
  }
}
