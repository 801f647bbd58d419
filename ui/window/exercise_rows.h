// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QString>

#include "ui/teaching/exercises.h"

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace rope {

/// Rows of a form in which somebody says that exercises are wanted instead of the lessons, how many, by which seed and
/// for whom.
class ExerciseRows : public QObject
{
    Q_OBJECT

public:
    /// Adds them; the form's parent owns what they hold.
    explicit ExerciseRows(QFormLayout* form, QObject* parent = nullptr);

    bool areWanted() const;
    /// What is asked for. Throws InputError ("students", …) where the list cannot be read.
    ExerciseChoice choice() const;
    /// Whether the form can hold them; while it cannot, none are wanted.
    void setPossible(bool possible);

Q_SIGNALS:
    void changed();

private:
    void follow();

    QCheckBox* m_wanted = nullptr;
    QSpinBox *m_count = nullptr, *m_seed = nullptr;
    QLineEdit* m_students = nullptr;
    QWidget *m_numbers = nullptr, *m_list = nullptr;
};

} // namespace rope
