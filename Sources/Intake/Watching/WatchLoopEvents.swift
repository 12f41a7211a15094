import Glibc

/// What the kernel's reports mean for the folders.
extension WatchLoop {
    func handle(_ event: Inotify.Event) {
        guard let watch = event.watch, !event.lostEvents else {
            eventsWereLost()
            return
        }
        for (id, root) in roots where root.returnWatch == watch {
            if event.has(Int(IN_IGNORED)) { roots[id]?.returnWatch = nil }
            rescan(id)
        }
        guard let node = tree.node(watchedBy: watch), let known = tree[node] else { return }
        if event.endsWatch {
            folderEnded(node, known, event)
        } else if let name = event.name {
            if event.isAboutFolder { folderChanged(name, in: node, event) } else { fileChanged(name, in: node, event) }
        } else if event.changedRights {
            scan(node)
        }
    }

    private func folderEnded(_ node: FolderTree.NodeID, _ known: FolderTree.Node, _ event: Inotify.Event) {
        if known.parent == nil {
            lose(known.root)
            rescan(known.root)
        } else if !event.has(Int(IN_MOVE_SELF)) {
            // A sub-folder that moves is reported by the folders it leaves and enters.
            forget(node)
        }
    }

    private func folderChanged(_ name: FileName, in node: FolderTree.NodeID, _ event: Inotify.Event) {
        if event.disappeared {
            entries[node]?.refused[name] = nil
            entries[node]?.hidden.remove(name)
            entries[node]?.told[name] = nil
            if let child = tree[node]?.children[name] { forget(child) }
        } else if event.appeared || event.changedRights, let child = noteFolder(name, in: node) {
            scan(child)
        }
    }

    private func fileChanged(_ name: FileName, in node: FolderTree.NodeID, _ event: Inotify.Event) {
        if event.disappeared {
            fileDisappeared(name, in: node)
            return
        }
        switch entries[node]?.files[name] {
        case .handedOver:
            entries[node]?.files[name] = .handedOver(isBeingWrittenAgain: event.wasCreated || event.wasWritten)
        case .settling(var settling):
            if event.wasWritten { settling.wasWritten(at: now) }
            let isWhole = event.wasClosed || event.has(Int(IN_MOVED_TO))
            if isWhole { settling.wasClosed(at: now) }
            entries[node]?.files[name] = .settling(settling)
            // What it is now is what it has to stay: when it was first seen it was empty.
            if isWhole { look(at: name, in: node, writer: .closed) }
        case .locked, .parked, nil:
            let isWhole = event.wasClosed || event.has(Int(IN_MOVED_TO))
            look(at: name, in: node, writer: event.wasCreated || event.wasWritten ? .seen : isWhole ? .closed : .none)
        }
    }

    private func fileDisappeared(_ name: FileName, in node: FolderTree.NodeID) {
        entries[node]?.refused[name] = nil
        entries[node]?.hidden.remove(name)
        entries[node]?.told[name] = nil
        if entries[node]?.locks.remove(name) != nil {
            for (waiting, state) in entries[node]?.files ?? [:] {
                if case .locked(_, name) = state { look(at: waiting, in: node, writer: .none) }
            }
        }
        if case .handedOver? = entries[node]?.files[name] { return }
        entries[node]?.files[name] = nil
    }
}
