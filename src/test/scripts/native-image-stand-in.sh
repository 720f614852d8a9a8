#!/usr/bin/env bash
# Stands where Mandrel's native-image does while images.sh builds Dockerfile.native: tells a version, and instead of
# compiling writes a program that answers on port 8080 until it is told to end.
set -eu
for argument; do
  if [ "$argument" = --version ]; then
    echo "native-image 25.0.1 2025-10-21"
    echo "OpenJDK Runtime Environment Mandrel-25.0.1.0-Final (build 25.0.1+8-LTS)"
    echo "OpenJDK 64-Bit Server VM Mandrel-25.0.1.0-Final (build 25.0.1+8-LTS, mixed mode)"
    exit
  fi
done
name=$(ls ./*-runner.jar)
cat >"${name%.jar}" <<'PERL'
#!/usr/bin/perl
use strict;
use IO::Socket::INET;
$SIG{TERM} = sub { exit 0 };
my $door = IO::Socket::INET->new(LocalAddr => $ENV{QUARKUS_HTTP_HOST}, LocalPort => 8080, Listen => 5, ReuseAddr => 1)
  or die "cannot listen: $!";
while (1) {
  my $guest = $door->accept or next;
  1 while defined($_ = <$guest>) && /\S/;
  print $guest "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n";
  close $guest;
}
PERL
chmod 755 "${name%.jar}"
echo "stand-in for native-image: $# arguments, wrote ${name%.jar}"
