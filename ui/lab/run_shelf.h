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
/// shelf.json with the names given, the run that was training and the next number. What goes wrong on the disk is said
/// and never stops a training.
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
    /// The same, for ids of a scene: where there is none, one that began as the same run under another number, which it
    /// has on another machine.
    const lab::NamedRun* findAlike(const std::string& id) const;
    /// A new run under an id that no other has or had, "run-4-1c9b3a07e2": its number, and a hash of what it begins as.
    std::string add(lab::LabRun run);
    /// The run has gone on; on the disk within seconds.
    void update(const std::string& id, const std::shared_ptr<const lab::LabRun>& run);
    /// Empty: the name that its setup gives it.
    void rename(const std::string& id, const QString& name);
    /// The name that was given; empty: none.
    QString givenName(const std::string& id) const;
    /// Into the system's trash.
    void remove(const std::string& id);
    /// One that was removed since this program began.
    void bringBack(const std::string& id);

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
    std::string freeId(const lab::LabRun& run);
    QJsonObject readIndex();
    void readNames();
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
    std::map<std::string, lab::NamedRun> m_removed;
    std::map<std::string, std::string> m_names; ///< of removed ones too
    int m_next = 1;
    QLockFile m_lock;               ///< one window trains what is written down
    std::set<std::string> m_dirty;  ///< not on the disk, written by the timer
    std::set<std::string> m_handed; ///< given to a thread, which may never come to it
    QTimer m_soon;
    std::shared_ptr<Writer> m_writer;
    QStringList m_complaints;
};

} // namespace rope
