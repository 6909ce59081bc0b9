#!/bin/sh
# Opens the sample in the window. Where there is no display, exports it instead and says where the files are.
set -eu
cd "$(dirname "$0")/.."
sample=resources/templates/home-internet.jmap

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
    exec .venv/bin/python -m journeydesk "$sample"
fi

mkdir -p out
for kind in pdf png; do
    QT_QPA_PLATFORM=offscreen .venv/bin/python -m journeydesk export "$sample" -o "out/home-internet.$kind"
done
echo "There is no display here, so the sample was exported instead:"
ls "$PWD/out/home-internet.pdf" "$PWD/out/home-internet.png"
