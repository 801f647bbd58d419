// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spoken_controls.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QLineEdit>

#include "ui/widgets/value_slider.h"

namespace rope {

namespace {

QString withUnit(const QString& number, const QString& unit)
{
    return unit.isEmpty() ? number : QStringLiteral("%1 %2").arg(number, unit);
}

/// A control whose value is a number of a range.
class NumberFace : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    using QAccessibleWidget::QAccessibleWidget;

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QVariant minimumValue() const override { return numbers().min; }
    QVariant maximumValue() const override { return numbers().max; }
    /// Stops are not equally far apart.
    QVariant minimumStepSize() const override { return numbers().stops.empty() ? 1.0 : 0.0; }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? said() : QAccessibleWidget::text(kind);
    }

protected:
    virtual const NumberRange& numbers() const = 0;
    virtual QString said() const = 0;
};

class BoxFace : public NumberFace
{
public:
    explicit BoxFace(NumberBox* box) : NumberFace(box, QAccessible::SpinBox), m_box(box) {}

    int childCount() const override { return 0; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    /// The text is that of the line in it, which is no child of its own.
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface || type == QAccessible::EditableTextInterface)
            if (QAccessibleInterface* line = QAccessible::queryAccessibleInterface(m_box->line()))
                return line->interface_cast(type);
        return NumberFace::interface_cast(type);
    }

    QVariant currentValue() const override { return m_box->value(); }
    void setCurrentValue(const QVariant& value) override { m_box->give(value.toDouble()); }

protected:
    const NumberRange& numbers() const override { return m_box->range(); }
    QString said() const override
    {
        return withUnit(NumberBox::shown(m_box->value(), m_box->range().whole), m_box->unit());
    }

private:
    NumberBox* m_box;
};

class SliderFace : public NumberFace
{
public:
    explicit SliderFace(ValueSlider* slider) : NumberFace(slider, QAccessible::Slider), m_slider(slider) {}

    QVariant minimumValue() const override { return m_slider->first(); }
    QVariant maximumValue() const override { return m_slider->last(); }
    QVariant currentValue() const override { return m_slider->number(); }
    void setCurrentValue(const QVariant& value) override { m_slider->moveTo(value.toDouble()); }

protected:
    const NumberRange& numbers() const override { return m_slider->numbers(); }
    QString said() const override
    {
        return withUnit(NumberBox::shown(m_slider->number(), m_slider->numbers().whole), m_slider->unit());
    }

private:
    ValueSlider* m_slider;
};

QAccessibleInterface* makeFace(const QString&, QObject* object)
{
    if (auto* box = qobject_cast<NumberBox*>(object))
        return new BoxFace(box);
    auto* slider = qobject_cast<ValueSlider*>(object);
    return slider ? new SliderFace(slider) : nullptr;
}

} // namespace

void installSpokenControls()
{
    static const bool once = (QAccessible::installFactory(makeFace), true);
    Q_UNUSED(once);
}

} // namespace rope
