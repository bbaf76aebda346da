# Makes FandolFang.woff2 from FandolFang-Regular.otf: python3 convert.py FandolFang-Regular.otf FandolFang.woff2
# Needs fonttools 4.38 and brotli (Debian: python3-fonttools, python3-brotli). What it changes stands in README.md.
import sys
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

source, target = sys.argv[1:]
family = "FandolFang TT"
font = TTFont(source, recalcTimestamp=False)

options = Options()
options.layout_features = []
options.name_IDs = ["*"]
options.notdef_outline = True
subsetter = Subsetter(options)
# Its figures and Latin letters are as dark as a bold face: a light serif stands in for them.
subsetter.populate(unicodes=[code for code in font.getBestCmap() if not 0x21 <= code <= 0x7E])
subsetter.subset(font)

# Cubic outlines become quadratic ones, at most one unit in a thousand away from them.
drawn, order, glyphs = font.getGlyphSet(), font.getGlyphOrder(), {}
for name in order:
    pen = TTGlyphPen(drawn)
    drawn[name].draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
    glyphs[name] = pen.glyph()
font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
font["glyf"].glyphOrder, font["glyf"].glyphs = order, glyphs
for table in ("CFF ", "VORG"):
    if table in font:
        del font[table]
limits = font["maxp"]
limits.tableVersion = 0x00010000
for field in (
    "maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements "
    "maxSizeOfInstructions maxComponentElements"
).split():
    setattr(limits, field, 0)
limits.maxZones = 1
font["post"].formatType = 3.0
font["head"].glyphDataFormat = 0
font.sfntVersion = "\x00\x01\x00\x00"
for record in font["name"].names:
    if record.nameID in (1, 4, 16):
        record.string = family
    if record.nameID == 6:
        record.string = family.replace(" ", "")
font.flavor = "woff2"
font.save(target)
