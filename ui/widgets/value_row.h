// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QToolButton>
#include <QWidget>

#include "ui/widgets/value_slider.h"

namespace rope {

class MarkupLabel;
class PlainLabel;
/// What a ValueRow shows beside its number.
struct RowText {
    QString name;    ///< stable object name, "base": for tests, lessons and accessibility
    QString label;   ///< "Base"
    QString symbol;  ///< "b", set in italics
    QString unit;    ///< "tokens"; empty: none
    QString tooltip; ///< one or two sentences
};

/// Label, exact spin box, slider through sensible numbers, reset. Knows no scene.
class ValueRow : public QWidget
{
    Q_OBJECT

public:
    ValueRow(const RowText& text, NumberRange range, QWidget* parent = nullptr);

    double value() const { return m_box->value(); }
    void setValue(double value);
    void setRange(NumberRange range);
    /// The value the reset button goes back to.
    void setDefault(double value);
    /// A word instead of the default value in the reset tooltip ("L'/L").
    void setDefaultText(const QString& text);
    /// The shown value is the automatic one: drawn in a quieter way.
    void setAutomatic(bool automatic);
    void setHighlighted(bool highlighted);

    NumberBox* box() const { return m_box; }
    ValueSlider* slider() const { return m_slider; }
    /// How far the slider of a row without stops reaches; the box takes what the range allows.
    void setReach(double last);
    QToolButton* resetButton() const { return m_reset; }

Q_SIGNALS:
    void edited(double value);
    void resetRequested();
    /// The slider was let go or the number was entered.
    void settled();
    void refused(const QString& message);

protected:
    void changeEvent(QEvent* event) override;

private:
    void createWidgets(const RowText& text);
    /// Room for the words in the type there is.
    void fitWords();
    void moved(double value);
    void updateReset();

    NumberRange m_range;
    QString m_label;
    double m_default = 0;
    QString m_defaultText;
    MarkupLabel* m_name = nullptr;
    PlainLabel* m_unit = nullptr;
    NumberBox* m_box = nullptr;
    ValueSlider* m_slider = nullptr;
    QToolButton* m_reset = nullptr;
    bool m_automatic = false;
};

} // namespace rope
