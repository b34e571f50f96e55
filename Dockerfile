# Builds Parley with a Java runtime of its own, then leaves everything else behind.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY src src
COPY config config
COPY corpus corpus
RUN mvn -B -ntp -q -DskipTests package

FROM debian:trixie-slim
RUN groupadd --gid 10001 parley \
 && useradd --uid 10001 --gid parley --home-dir /parley --no-create-home --shell /usr/sbin/nologin parley \
 && install -d -o parley -g parley /parley /parley/state /parley/data
COPY --from=build /build/target/parley /opt/parley
COPY --chown=parley:parley corpus /parley/corpus
COPY --chown=parley:parley config /parley/config

USER parley
WORKDIR /parley
ENV LANG=C.UTF-8
# corpus: the articles; config: the settings; state: the index, which can be rebuilt at any time;
# data: what must last.
VOLUME ["/parley/corpus", "/parley/config", "/parley/state", "/parley/data"]

# The bot ends on SIGTERM when what is under way is finished, for which it takes ten seconds at most.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["/opt/parley/bin/parley", "health"]
ENTRYPOINT ["/opt/parley/bin/parley"]
CMD ["bot"]
