// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include <QColor>
#include <QFont>
#include <QTextDocument>

class QPainter;

// Text on a printed sheet, in pixels of 1/96 inch.
namespace rope {

inline constexpr int textPixels = 13;
inline constexpr double gapOfText = 7;
inline const QColor ink(0x1b, 0x23, 0x30), quietInk(0x5a, 0x64, 0x72);

QFont fontOf(int pixels, bool bold);
/// Empty, for text with formulas.
std::shared_ptr<QTextDocument> newDocument(double width);
void drawDocument(QPainter& painter, QTextDocument& document);
/// Of its first line, from its top.
double baselineOf(const QTextDocument& document);
/// Of its last line: where it stands, from the top of the document, and how far it goes.
struct Foot {
    double baseline = 0, width = 0;
};
Foot footOf(const QTextDocument& document);

} // namespace rope
