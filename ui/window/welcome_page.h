// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <vector>

#include <QDialog>

namespace rope {

/// What somebody sees at the first start: three uses, each one click away.
class WelcomePage : public QDialog
{
    Q_OBJECT

public:
    struct Use {
        QString title;
        QString text;
        std::function<void()> begin;
    };
    explicit WelcomePage(const std::vector<Use>& uses, QWidget* parent = nullptr);
};

} // namespace rope
