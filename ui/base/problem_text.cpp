// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/problem_text.h"

#include <cstdlib>
#include <new>

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include "core/scaling/methods.h"
#include "ui/base/message_text.h"

namespace rope {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ProblemText", text);
}

QString labelOf(const std::string& field)
{
    static const QHash<QString, const char*> labels{
        {QStringLiteral("head_dim"), QT_TRANSLATE_NOOP("ProblemText", "Head dimension d")},
        {QStringLiteral("rotary_dim"), QT_TRANSLATE_NOOP("ProblemText", "Rotated part r")},
        {QStringLiteral("base"), QT_TRANSLATE_NOOP("ProblemText", "Base b")},
        {QStringLiteral("lambda"), QT_TRANSLATE_NOOP("ProblemText", "Base scale λ")},
        {QStringLiteral("theta"), QT_TRANSLATE_NOOP("ProblemText", "Frequency θ")},
        {QStringLiteral("train_length"), QT_TRANSLATE_NOOP("ProblemText", "Training length L")},
        {QStringLiteral("target_length"), QT_TRANSLATE_NOOP("ProblemText", "Target length L′")},
        {QStringLiteral("seq_len"), QT_TRANSLATE_NOOP("ProblemText", "Current length N")},
        {QStringLiteral("method"), QT_TRANSLATE_NOOP("ProblemText", "Scaling method")},
        {QStringLiteral("position"), QT_TRANSLATE_NOOP("ProblemText", "Position m")},
        {QStringLiteral("distance"), QT_TRANSLATE_NOOP("ProblemText", "Distance s")},
        {QStringLiteral("max_distance"), QT_TRANSLATE_NOOP("ProblemText", "Distances up to")},
        {QStringLiteral("pairs"), QT_TRANSLATE_NOOP("ProblemText", "Pairs")},
        {QStringLiteral("selected_pair"), QT_TRANSLATE_NOOP("ProblemText", "Selected pair")},
        {QStringLiteral("query"), QT_TRANSLATE_NOOP("ProblemText", "Query q")},
        {QStringLiteral("key"), QT_TRANSLATE_NOOP("ProblemText", "Key k")},
    };
    if (const char* label = labels.value(QString::fromStdString(field)))
        return tr(label);
    if (const auto dot = field.find("]."); field.starts_with("pins[") && dot != std::string::npos)
        return tr("Pin %1: %2").arg(std::atoi(field.c_str() + 5) + 1).arg(labelOf(field.substr(dot + 2)));
    for (const Method& method : methods())
        if (const Tunable* tunable = method.tunable(field))
            return translated(tunable->label);
    return QString::fromStdString(field);
}

} // namespace

QString problemText(const std::vector<Problem>& problems)
{
    QStringList out;
    for (const Problem& p : problems) {
        const QString allowed = QString::fromStdString(p.allowed);
        out << (p.value.empty()
                    ? tr("%1 is missing; allowed: %2").arg(labelOf(p.field), allowed)
                    : tr("%1 is %2; allowed: %3").arg(labelOf(p.field), QString::fromStdString(p.value), allowed));
    }
    return out.join(QStringLiteral("\n"));
}

QString whyFailed(const std::exception& error)
{
    if (dynamic_cast<const std::bad_alloc*>(&error))
        return tr("There is not enough memory for that");
    return QString::fromStdString(error.what());
}

} // namespace rope
