// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

class QVBoxLayout;

namespace rope {

class PlainLabel;
struct PlotTheme;
enum class Tone { Neutral, Right, Wrong };

/// Green or orange, readable as text; the accent for Neutral.
QColor toneColour(Tone tone, const QPalette& palette);
/// "✓", "✗", "•": a verdict is never said by colour alone.
QString toneSymbol(Tone tone);

/// The plot theme that goes with a palette: what is painted stands out as much as its text does.
PlotTheme plotThemeOf(const QPalette& palette);

/// A tinted box with a headline: a verdict, a hint, an answer.
class VerdictBox : public QFrame
{
    Q_OBJECT

public:
    explicit VerdictBox(QWidget* parent = nullptr);

    void setHeadline(Tone tone, const QString& text);
    /// Goes below the headline; owned by the box.
    void addBody(QWidget* body);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateHeadline();

    Tone m_tone = Tone::Neutral;
    PlainLabel* m_headline = nullptr;
    QVBoxLayout* m_column = nullptr;
};

} // namespace rope
