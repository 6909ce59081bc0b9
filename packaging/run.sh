#!/bin/sh
# Opens the sample in the window. Where no window can be opened, exports it instead and says where the files are.
set -eu
cd "$(dirname "$0")/.."
sample=resources/templates/home-internet.jmap
unusable=3

why="There is no display here"
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
    status=0
    .venv/bin/python -m journeydesk "$sample" || status=$?
    [ "$status" = "$unusable" ] || exit "$status"
    why="No window could be opened"
fi

mkdir -p out
for kind in pdf png; do
    QT_QPA_PLATFORM=offscreen .venv/bin/python -m journeydesk export "$sample" -o "out/home-internet.$kind"
done
echo "$why, so the sample was exported instead:"
ls "$PWD/out/home-internet.pdf" "$PWD/out/home-internet.png"
