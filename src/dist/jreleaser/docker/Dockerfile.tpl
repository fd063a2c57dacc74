# unzip gives the files the times they had when the ahead-of-time cache was made, and COPY --from keeps them.
FROM {{dockerBaseImage}} AS unpacked
RUN apt-get update && apt-get install -y --no-install-recommends unzip
COPY assembly/{{distributionArtifactFile}} /
RUN unzip -q /{{distributionArtifactFile}} && mv /{{distributionArtifactRootEntryName}} /nxdesk

FROM {{dockerBaseImage}}
{{#dockerLabels}}
LABEL {{.}}
{{/dockerLabels}}
COPY --from=unpacked /nxdesk /usr/lib/nxdesk
RUN ln -s ../lib/nxdesk/bin/nxdesk /usr/bin/nxdesk && useradd --create-home nxdesk
USER nxdesk
WORKDIR /home/nxdesk
ENTRYPOINT ["nxdesk"]
