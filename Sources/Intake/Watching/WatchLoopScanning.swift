import Foundation
import Glibc

/// Finding the folders and what is in them.
extension WatchLoop {
    /// Watches these folders from now on; those that were watched before keep what is known of them.
    func watch(_ folders: [DropFolder]) {
        let paths = Dictionary(folders.map { ($0.id, $0.path) }, uniquingKeysWith: { first, _ in first })
        for (id, root) in roots where paths[id] != root.folder.path {
            lose(id)
            endReturnWatch(of: id)
            roots[id] = nil
        }
        for folder in folders {
            if roots[folder.id] == nil { roots[folder.id] = Root(folder: folder) }
            roots[folder.id]?.folder = folder
            rescan(folder.id)
        }
    }

    func scanEverything() {
        for id in roots.keys { rescan(id) }
    }

    /// After lost events nobody knows who still writes; and everything is scanned.
    func eventsWereLost() {
        report(.eventsLost)
        for node in entries.keys {
            for (name, state) in entries[node]?.files ?? [:] {
                if case .settling(var settling) = state {
                    settling.forgetWriter()
                    entries[node]?.files[name] = .settling(settling)
                }
            }
        }
        scanEverything()
    }

    /// Scans one drop folder, after finding it again by its path: another folder may have taken its place.
    func rescan(_ id: FolderID) {
        guard var root = roots[id] else { return }
        do {
            let directory = try disk.openFolder(path: root.folder.path)
            let identity = try disk.examine(directory).identity
            if let known = root.identity, !known.isSameFile(as: identity) { lose(id) }
        } catch {
            lose(id)
            awaitReturn(of: id, error)
            return
        }
        root = roots[id] ?? root
        let isNew = root.node == nil
        let node = root.node ?? tree.addRoot(id)
        roots[id]?.node = node
        scan(node)
        guard tree[node] != nil else { return }
        roots[id]?.lastScan = wallClock()
        let interval = roots[id]?.scanInterval
        roots[id]?.nextScan = interval.map { now + $0 }
        endReturnWatch(of: id)
        roots[id]?.isReportedMissing = false
        if isNew { report(.folderWatched(id, path: root.folder.path)) }
    }

    /// Lists a folder and everything below. The watch is set before the list is read, so nothing falls between.
    func scan(_ start: FolderTree.NodeID) {
        var pending = [start]
        while let node = pending.popLast() {
            guard let folder = folder(of: node) else { continue }
            let path = tree.path(of: node)
            do {
                let directory = try disk.openFolder(path, below: folder.path)
                if node == start, path.isEmpty { roots[folder.id]?.identity = try disk.examine(directory).identity }
                try ensureWatch(of: node, directory)
                let names = try disk.list(directory)
                entries[node]?.isUnreadable = false
                forgetMissing(names, in: node)
                for name in names {
                    if let child = noteListed(name, in: node, directory) { pending.append(child) }
                }
            } catch  where error.code == ENOENT || error.code == ENOTDIR || error.code == ELOOP {
                forget(node)
            } catch {
                // Each scan meets it again; once is enough to say.
                if entries[node]?.isUnreadable == true { continue }
                entries[node, default: Entries()].isUnreadable = true
                report(
                    .subfolderUnreadable(folder.id, path: path.map(\.exactText).joined(separator: "/"), error))
                if let known = tree[node], let parent = known.parent, let name = known.name {
                    tell(of: name, in: parent, .folderNotPermitted)
                }
            }
        }
    }

    private func ensureWatch(of node: FolderTree.NodeID, _ directory: borrowing Descriptor) throws(IntakeError) {
        guard let known = tree[node], known.watch == nil else { return }
        do {
            let watch = try inotify.watch(directory)
            if let former = tree.setWatch(watch, of: node) { forget(former) }
        } catch  where error.code == ENOSPC {
            lackWatches(in: known.root)
        }
    }

    /// The limit of /proc/sys/fs/inotify/max_user_watches is reached: from now on the clock has to do.
    func lackWatches(in id: FolderID) {
        guard roots[id]?.lacksWatches == false else { return }
        roots[id]?.lacksWatches = true
        report(.watchLimitReached(id))
    }

    /// Looks at one entry of a list; returns the folder to scan next, if it is one.
    private func noteListed(
        _ name: FileName, in node: FolderTree.NodeID, _ directory: borrowing Descriptor
    ) -> FolderTree.NodeID? {
        do {
            guard let status = try disk.examine(name, in: directory) else { return nil }
            if status.kind == .folder { return noteFolder(name, in: node) }
            note(name, in: node, status, writer: writer(of: status, in: node))
        } catch {
            // It is there but cannot be examined; the next scan looks again, and status shows it until then.
            let isKnown = if case .parked? = entries[node]?.files[name] { true } else { false }
            entries[node, default: Entries()].files[name] = .parked(Parking(reason: .notPermitted))
            if !isKnown, let root = tree[node]?.root {
                let path = (tree.path(of: node) + [name]).map(\.exactText).joined(separator: "/")
                report(.fileNotPermitted(root, path: path, error))
                tell(of: name, in: node, .notPermitted)
            }
        }
        return nil
    }

    /// A file that was written a moment ago may have a writer that pauses; one that rested for long has none.
    ///
    /// A clock that was set back makes files look younger than they are, and they wait a little longer.
    private func writer(of status: EntryStatus, in node: FolderTree.NodeID) -> Settling.Writer {
        guard let folder = folder(of: node) else { return .unknown }
        let age = wallClock().timeIntervalSince1970 - Double(status.changed) / 1_000_000_000
        return age > folder.unclosedQuietTime / .seconds(1) ? .none : .unknown
    }

    /// Looks at one name again and takes note of what is there.
    func look(at name: FileName, in node: FolderTree.NodeID, writer: Settling.Writer) {
        guard let folder = folder(of: node) else { return }
        do {
            let directory = try disk.openFolder(tree.path(of: node), below: folder.path)
            if let status = try disk.examine(name, in: directory) {
                // A hard link is created without anybody writing; its file has two names then.
                note(name, in: node, status, writer: status.linkCount == 1 ? writer : .none)
            }
        } catch {
            rescan(folder.id)
        }
    }

    private func forgetMissing(_ names: [FileName], in node: FolderTree.NodeID) {
        let present = Set(names)
        if var known = entries[node] {
            known.files = known.files.filter { name, state in
                if case .handedOver = state { true } else { present.contains(name) }
            }
            known.refused = known.refused.filter { present.contains($0.key) }
            known.told = known.told.filter { present.contains($0.key) }
            known.hidden.formIntersection(present)
            known.locks.formIntersection(present)
            entries[node] = known
        }
        for (name, child) in tree[node]?.children ?? [:] where !present.contains(name) { forget(child) }
    }

    /// Forgets a folder and everything below it.
    func forget(_ node: FolderTree.NodeID) {
        for (id, watch) in tree.remove(node) {
            entries[id] = nil
            if let watch, !roots.values.contains(where: { $0.returnWatch == watch }) { inotify.remove(watch) }
        }
    }

    /// A drop folder is not where it was.
    func lose(_ id: FolderID) {
        if let node = roots[id]?.node { forget(node) }
        roots[id]?.node = nil
        roots[id]?.identity = nil
    }

    /// Watches the nearest existing folder above a missing one; its return is reported there.
    private func awaitReturn(of id: FolderID, _ error: IntakeError) {
        guard let root = roots[id] else { return }
        roots[id]?.nextScan = root.scanInterval.map { now + $0 }
        if !root.isReportedMissing {
            roots[id]?.isReportedMissing = true
            report(.folderMissing(id, path: root.folder.path, error))
        }
        endReturnWatch(of: id)
        var above = URL(filePath: root.folder.path).deletingLastPathComponent()
        var missing: String?
        while true {
            do {
                let directory = try disk.openFolder(path: above.path)
                roots[id]?.returnWatch = try inotify.watchForReturn(in: directory)
                break
            } catch {
                if above.path == "/" {
                    // No watch to be had: look again by the clock.
                    roots[id]?.nextScan = now + .seconds(60)
                    return
                }
                missing = error.code == ENOENT ? above.path : nil
                above.deleteLastPathComponent()
            }
        }
        // It, or a folder on the way to it, may have come back before the watch stood. Opening it is the whole test; events
        // do the rest.
        if [root.folder.path, missing].contains(where: { $0.map { access($0, R_OK | X_OK) == 0 } ?? false }) {
            rescanReturned(id)
        }
    }

    /// One attempt, so that a folder which comes and goes cannot keep the thread here.
    private func rescanReturned(_ id: FolderID) {
        guard let root = roots[id], root.node == nil else { return }
        roots[id]?.nextScan = now + .milliseconds(100)
    }

    private func endReturnWatch(of id: FolderID) {
        guard let watch = roots[id]?.returnWatch else { return }
        roots[id]?.returnWatch = nil
        let isUsed = tree.node(watchedBy: watch) != nil || roots.values.contains { $0.returnWatch == watch }
        if !isUsed { inotify.remove(watch) }
    }
}
