// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

#include "core/reference/glossary.h"

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QListWidget;

namespace rope {

class Preferences;
class ProsePage;

/// The terms of the field: found by typing, shown in the notation of this course, of RoFormer or of Hugging Face, with
/// pairs counted from 1 or from 0. It stays open beside the window.
class GlossaryDialog : public QDialog
{
    Q_OBJECT

public:
    explicit GlossaryDialog(Preferences& preferences, QWidget* parent = nullptr);

    void showTerm(const QString& id);
    /// The term that is shown; nullptr when nothing fits what was typed.
    const Term* term() const;
    QString text() const; ///< as a screen reader says it

private:
    void createNotation();
    void find(const QString& typed);
    void showEntry();
    void showSee(const Term& term);

    Preferences& m_preferences;
    QLineEdit* m_line = nullptr;
    QListWidget* m_list = nullptr;
    ProsePage* m_page = nullptr;
    QComboBox* m_notation = nullptr;
    QComboBox* m_pairs = nullptr;
    QWidget* m_see = nullptr;
    QHBoxLayout* m_choices = nullptr;
};

} // namespace rope
