// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <vector>

#include <QDialog>
#include <QPixmap>

namespace rope {

/// What somebody sees at the first start: three uses, each one click away, and the documents that were open last.
class WelcomePage : public QDialog
{
    Q_OBJECT

public:
    struct Use {
        QString title;
        QString text;
        std::function<void()> begin;
    };
    struct Recent {
        QString name;
        QString path;
        QPixmap picture; ///< null: none
        std::function<void()> open;
    };
    /// The first few of `recent` are offered below the uses.
    WelcomePage(const std::vector<Use>& uses, const std::vector<Recent>& recent, QWidget* parent = nullptr);

private:
    QWidget* createRecent(const std::vector<Recent>& recent);
};

} // namespace rope
