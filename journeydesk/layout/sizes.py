"""Measures of the map on its 4-unit grid, and the styles of its texts."""

from journeydesk.layout.text import TextStyle

POINTS_A_UNIT = 0.75
"""A map at 100 %: 96 units and 72 points are an inch."""

MARGIN = 32.0
PERSONA_W = 176.0
LABEL_W = 112.0
LABEL_X = MARGIN + PERSONA_W + 8
LABEL_ROOM = LABEL_W - 16
"""How long a line of the name of a lane may be: “Spannungsbogen” just fits."""
CONTENT_X = MARGIN + PERSONA_W + LABEL_W

CARD_W = 136.0
CARD_H = 76.0
CARD_PAD = 10.0
CARD_GAP = 24.0
TILE = 20.0
CONNECTOR_Y = CARD_H / 2

STAGE_PAD = 22.0
STAGE_MIN_W = 184.0
STAGE_GAP = 4.0
FOLDED_MIN_W = 56.0
FOLDED_MAX_W = 128.0
FOLDED_LANE_H = 32.0
FOLDED_PAD = 10.0
CHEVRON = 14.0
HEAD_H = 56.0

LANE_PAD = 20.0
NOTE_PAD = 8.0
NOTE_INSET = 12.0
NOTE_GAP = 6.0
NOTE_MIN_H = 32.0
EMOTION_H = 136.0
CURVE_INSET = 16.0
BAND_GAP = 16.0
STRIPE_W = 5.0
AVATAR = 36.0
PICTURE_H = 92.0

TITLE = TextStyle(26, 700)
SUBTITLE = TextStyle(12)
HEAD = TextStyle(15, 600)
FOLDED_HEAD = TextStyle(11, 600)
TALLY = TextStyle(11, 500)
GOAL = TextStyle(11)
BODY = TextStyle(12, 500)
CARD_TITLE = TextStyle(12, 600)
META = TextStyle(9.5)
LABEL = TextStyle(11, 600)
SMALL = TextStyle(9.5, 500)
NAME = TextStyle(15, 700)
ABOUT = TextStyle(11)
QUOTE = TextStyle(12, 400, italic=True)
FIGURE = TextStyle(15, 700)
INITIAL = TextStyle(15, 700)
