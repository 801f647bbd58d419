// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QAbstractSpinBox>

namespace rope {

/// What a number control may hold and how it steps.
struct NumberRange {
    double min = 0;
    double max = 1;
    bool whole = false;
    double multipleOf = 0;     ///< 2: even numbers only; 0: any
    std::vector<double> stops; ///< sensible numbers a slider and the arrows step through, rising; empty: steps of 1
    bool contains(double value) const;
    /// "a whole number from 1 to 16,777,216"
    QString allowed() const;
    /// How it may be typed, in one sentence.
    QString typing() const;
};

/// A spin box for exact doubles. QDoubleSpinBox rounds to a fixed number of decimals; this keeps what was typed,
/// and reads 1e6, 16k, 2^17, 1/64 and 10,000 as people write them (core/model/typed_number).
class NumberBox : public QAbstractSpinBox
{
    Q_OBJECT

public:
    explicit NumberBox(NumberRange range, QWidget* parent = nullptr);

    double value() const { return m_value; }
    /// Shows the value without a signal. Text being typed is left alone unless the value differs from what it means.
    void setValue(double value);
    void setRange(NumberRange range);
    const NumberRange& range() const { return m_range; }

    /// As if somebody had typed it: edited(), or refused() when it is not allowed.
    void give(double value);
    QLineEdit* line() const { return lineEdit(); }
    /// What the number counts: assistive technology says it with the value.
    void setUnit(const QString& unit) { m_unit = unit; }
    const QString& unit() const { return m_unit; }

    void stepBy(int steps) override;
    QValidator::State validate(QString& text, int& pos) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    static QString shown(double value, bool whole);

Q_SIGNALS:
    /// The user gave another value.
    void edited(double value);
    /// What was typed is no allowed value; the old one stays. `why` says what is wrong with the text, may be empty.
    void refused(const QString& text, const QString& why);

protected:
    StepEnabled stepEnabled() const override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void accept();
    void showValue();
    void sayThousands(const QString& typed);
    void focusOutEvent(QFocusEvent* event) override;

    NumberRange m_range;
    double m_value = 0;
    QString m_unit;
    QString m_shown; ///< the text that stands for m_value, shortened while nobody types
};

} // namespace rope
