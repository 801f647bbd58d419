// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <QJsonObject>
#include <QLockFile>
#include <QObject>
#include <QTimer>

#include "core/lab/lab_data.h"

namespace rope {

/// The runs that were trained in the Lab, kept in a folder over closing and crashing: one safetensors file a run, and
/// shelf.json with the names given and the run that was training. What goes wrong on the disk is said and never stops a
/// training.
class RunShelf : public QObject
{
    Q_OBJECT

public:
    /// Reads what is there. An empty folder name: nothing is kept.
    explicit RunShelf(const QString& folder, QObject* parent = nullptr);
    /// Writes what is not on the disk yet.
    ~RunShelf() override;

    const std::vector<lab::NamedRun>& runs() const { return m_runs; }
    /// Nullptr when there is none of that id.
    const lab::NamedRun* find(const std::string& id) const;
    /// A new run under an id that no other has, "run-4".
    std::string add(lab::LabRun run);
    /// The run has gone on; on the disk within seconds.
    void update(const std::string& id, const std::shared_ptr<const lab::LabRun>& run);
    /// Empty: the name that its setup gives it.
    void rename(const std::string& id, const QString& name);
    /// Into the system's trash.
    void remove(const std::string& id);

    /// The runs that trained or waited for it when the program ended, in order; none when another window has taken
    /// them.
    std::vector<std::string> takeTraining();
    /// Which run trains, and which wait behind it; empty: none. Where another window's are written down already, those
    /// stay.
    void setTraining(const std::vector<std::string>& ids);

    /// What the files could not tell, one sentence each; said once.
    QStringList takeComplaints();

Q_SIGNALS:
    void changed();
    void message(const QString& text);

private:
    class Writer;
    void load();
    QJsonObject readIndex();
    /// A change of what is on the disk now: another window may have written since.
    void changeIndex(const std::function<void(QJsonObject&)>& change);
    void changeName(const std::string& id, const QString& name);
    bool ownsTraining();
    void writeSoon(const std::string& id);
    void write(const std::string& id);
    QString pathOf(const std::string& id) const;
    Message nameOf(const std::string& id, const lab::LabSetup& setup) const;
    lab::NamedRun* mine(const std::string& id);

    QString m_folder;
    std::vector<lab::NamedRun> m_runs;
    std::map<std::string, std::string> m_names;
    QLockFile m_lock; ///< one window trains what is written down
    std::set<std::string> m_dirty;
    QTimer m_soon;
    std::shared_ptr<Writer> m_writer;
    QStringList m_complaints;
};

} // namespace rope
