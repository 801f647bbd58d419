// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/exercise_rows.h"

#include <limits>

#include <QCheckBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

#include "core/lessons/variation.h"
#include "ui/base/plain_text.h"
#include "ui/teaching/student_list.h"

namespace rope {

namespace {

QSpinBox* addSpin(QHBoxLayout* line, const char* name, const QString& label, int least, int most, int value)
{
    auto* caption = new PlainLabel(label);
    auto* spin = new QSpinBox;
    spin->setObjectName(QLatin1String(name));
    spin->setAccessibleName(label);
    spin->setRange(least, most);
    spin->setValue(value);
    caption->setBuddy(spin);
    line->addWidget(caption);
    line->addWidget(spin);
    return spin;
}

} // namespace

ExerciseRows::ExerciseRows(QFormLayout* form, QObject* parent) : QObject(parent)
{
    m_wanted = new QCheckBox(tr("E&xercises: their questions with other numbers for each student"));
    m_wanted->setObjectName(QStringLiteral("exercises"));
    setTip(m_wanted,
           tr("Of the questions that can be asked with other numbers, a sheet for each student, and one sheet "
              "with all answers"));
    form->addRow({}, m_wanted);
    m_numbers = new QWidget;
    auto* numbers = new QHBoxLayout(m_numbers);
    numbers->setContentsMargins(0, 0, 0, 0);
    m_count = addSpin(numbers, "exerciseCount", tr("Questions"), 1, int(limits::maxExercises), 12);
    m_seed = addSpin(numbers, "exerciseSeed", tr("Seed"), 0, std::numeric_limits<int>::max(), 1);
    setTip(m_seed, tr("The same seed makes the same sheets again"));
    numbers->addStretch(1);
    form->addRow({}, m_numbers);
    m_list = new QWidget;
    auto* list = new QHBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    m_students = new QLineEdit;
    m_students->setObjectName(QStringLiteral("students"));
    m_students->setAccessibleName(tr("List of students"));
    m_students->setPlaceholderText(tr("a CSV file with a name a line; none: one sheet without a name"));
    auto* choose = new QToolButton;
    choose->setText(tr("…"));
    choose->setAccessibleName(tr("Choose the list"));
    list->addWidget(new PlainLabel(tr("Students")));
    list->addWidget(m_students, 1);
    list->addWidget(choose);
    form->addRow({}, m_list);
    connect(m_wanted, &QCheckBox::toggled, this, &ExerciseRows::follow);
    connect(m_count, &QSpinBox::valueChanged, this, &ExerciseRows::changed);
    connect(m_students, &QLineEdit::textChanged, this, &ExerciseRows::changed);
    connect(choose, &QToolButton::clicked, this, [this] {
        if (const QString path = QFileDialog::getOpenFileName(m_students->window(), tr("List of students"),
                                                              m_students->text(), tr("Lists (*.csv *.txt *.tsv)"));
            !path.isEmpty())
            m_students->setText(path);
    });
    follow();
}

bool ExerciseRows::areWanted() const
{
    return m_wanted->isEnabled() && m_wanted->isChecked();
}

ExerciseChoice ExerciseRows::choice() const
{
    ExerciseChoice out;
    out.count = static_cast<std::size_t>(m_count->value());
    out.seed = static_cast<std::uint64_t>(m_seed->value());
    if (const QString path = m_students->text().trimmed(); !path.isEmpty())
        out.students = studentsIn(path.toStdString());
    return out;
}

void ExerciseRows::setPossible(bool possible)
{
    m_wanted->setEnabled(possible);
    m_numbers->setEnabled(areWanted());
    m_list->setEnabled(areWanted());
}

void ExerciseRows::follow()
{
    setPossible(m_wanted->isEnabled());
    Q_EMIT changed();
}

} // namespace rope
