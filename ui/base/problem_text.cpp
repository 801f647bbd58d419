// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/problem_text.h"

#include <cstdlib>
#include <new>

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include "core/scaling/methods.h"
#include "ui/base/message_text.h"
#include "ui/base/save_file.h"

namespace rope {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("rope", text);
}

QString labelOf(const std::string& field)
{
    static const QHash<QString, const char*> labels{
        {QStringLiteral("head_dim"), QT_TRANSLATE_NOOP("rope", "Head dimension d")},
        {QStringLiteral("rotary_dim"), QT_TRANSLATE_NOOP("rope", "Rotated part r")},
        {QStringLiteral("base"), QT_TRANSLATE_NOOP("rope", "Base b")},
        {QStringLiteral("lambda"), QT_TRANSLATE_NOOP("rope", "Base scale λ")},
        {QStringLiteral("theta"), QT_TRANSLATE_NOOP("rope", "Frequency θ")},
        {QStringLiteral("train_length"), QT_TRANSLATE_NOOP("rope", "Training length L")},
        {QStringLiteral("target_length"), QT_TRANSLATE_NOOP("rope", "Target length L′")},
        {QStringLiteral("seq_len"), QT_TRANSLATE_NOOP("rope", "Current length N")},
        {QStringLiteral("method"), QT_TRANSLATE_NOOP("rope", "Scaling method")},
        {QStringLiteral("position"), QT_TRANSLATE_NOOP("rope", "Position m")},
        {QStringLiteral("distance"), QT_TRANSLATE_NOOP("rope", "Distance s")},
        {QStringLiteral("max_distance"), QT_TRANSLATE_NOOP("rope", "Distances up to")},
        {QStringLiteral("pairs"), QT_TRANSLATE_NOOP("rope", "Pairs")},
        {QStringLiteral("selected_pair"), QT_TRANSLATE_NOOP("rope", "Selected pair")},
        {QStringLiteral("query"), QT_TRANSLATE_NOOP("rope", "Query q")},
        {QStringLiteral("key"), QT_TRANSLATE_NOOP("rope", "Key k")},
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

QString sentence(const Problem& p, const QString& field)
{
    const QString allowed = wholePhrase(p.allowed);
    if (p.field == "file" && !p.value.empty()) // which one is what the reader wants to know
        return QCoreApplication::translate("rope", "%1 cannot be used; allowed: %2").arg(wholePhrase(p.value), allowed);
    return p.value.empty()
               ? QCoreApplication::translate("rope", "%1 is missing; allowed: %2").arg(field, allowed)
               : QCoreApplication::translate("rope", "%1 is %2; allowed: %3").arg(field, wholePhrase(p.value), allowed);
}

} // namespace

QString problemText(const std::vector<Problem>& problems)
{
    QStringList out;
    for (const Problem& p : problems)
        out << sentence(p, labelOf(p.field));
    return out.join(QStringLiteral("\n"));
}

QString whyFailed(const InputError& error)
{
    if (const auto* disk = dynamic_cast<const NotWritten*>(&error))
        return QCoreApplication::translate("rope", "%1 could not be written: %2")
            .arg(QString::fromStdString(quotable(disk->path().toStdString(), 200)), disk->why());
    QStringList out;
    for (const Problem& p : error.problems())
        out << sentence(p, wholePhrase(p.field));
    return out.join(QStringLiteral("; "));
}

QString whyFailed(const std::exception& error)
{
    if (dynamic_cast<const std::bad_alloc*>(&error))
        return tr("There is not enough memory for that");
    if (const auto* input = dynamic_cast<const InputError*>(&error))
        return whyFailed(*input);
    return wholePhrase(error.what());
}

} // namespace rope
