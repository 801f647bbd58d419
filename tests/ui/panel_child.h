// SPDX-License-Identifier: GPL-3.0-or-later
// The controls of a panel by their names, and what a hand does to them.
#pragma once
#include <QComboBox>
#include <QtTest>

namespace rope::test {

template <typename T>
T* child(QWidget& parent, const char* name)
{
    auto* found = parent.findChild<T*>(QString::fromLatin1(name));
    if (!found)
        qFatal("no child named %s", name);
    return found;
}

template <typename T>
void press(QWidget& parent, const char* name)
{
    QTest::mouseClick(child<T>(parent, name), Qt::LeftButton);
}

inline void choose(QWidget& parent, const char* box, const char* id)
{
    auto* combo = child<QComboBox>(parent, box);
    const int index = combo->findData(QString::fromLatin1(id));
    QVERIFY2(index >= 0, id);
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
}

} // namespace rope::test
