/// Taking note of what is in the folders.
extension WatchLoop {
    func noteFolder(_ name: FileName, in node: FolderTree.NodeID) -> FolderTree.NodeID? {
        switch EntryName(ofFolder: name) {
        case .refused(let refusal):
            refuse(name, in: node, refusal)
            return nil
        case .candidate:
            guard let depth = tree[node]?.depth, depth < Self.depthLimit else {
                refuse(name, in: node, .tooDeep)
                return nil
            }
            return tree.addChild(name, of: node)
        case .leftover, .lock:
            noteHidden(name, in: node)
            return nil
        }
    }

    /// Takes note of an entry that is no folder.
    func note(_ name: FileName, in node: FolderTree.NodeID, _ status: EntryStatus, writer: Settling.Writer) {
        switch EntryName(ofFile: name) {
        case .leftover: noteHidden(name, in: node)
        case .lock: entries[node, default: Entries()].locks.insert(name)
        case .refused(let refusal): refuse(name, in: node, refusal)
        case .candidate:
            switch status.kind {
            case .symbolicLink: refuse(name, in: node, .symbolicLink)
            case .device: refuse(name, in: node, .device)
            case .pipe: refuse(name, in: node, .pipe)
            case .socket: refuse(name, in: node, .socket)
            case .folder: return
            case .file: noteFile(name, in: node, status.identity, writer)
            }
        }
    }

    private func noteFile(
        _ name: FileName, in node: FolderTree.NodeID, _ identity: FileIdentity, _ writer: Settling.Writer
    ) {
        if let folder = folder(of: node), refuseIfTooLarge(name, in: node, identity, folder) { return }
        entries[node]?.refused[name] = nil
        switch entries[node]?.files[name] {
        case .handedOver: return
        case .settling(var settling):
            settling.isNow(identity, at: now)
            entries[node]?.files[name] = .settling(settling)
        case nil, .locked, .parked:
            // A scan is also the second chance of files that wait for a lock or for rights.
            entries[node, default: Entries()].files[name] = .settling(
                Settling(firstSeen: identity, at: now, writer: writer))
        }
    }

    /// A file that is cut later is looked at again when the kernel reports it.
    func refuseIfTooLarge(
        _ name: FileName, in node: FolderTree.NodeID, _ identity: FileIdentity, _ folder: DropFolder
    ) -> Bool {
        guard identity.size > folder.fileBytes else { return false }
        if case .handedOver? = entries[node]?.files[name] { return true }
        entries[node]?.files[name] = nil
        refuse(name, in: node, .tooLarge)
        return true
    }

    private func noteHidden(_ name: FileName, in node: FolderTree.NodeID) {
        guard entries[node]?.hidden.count ?? 0 < Self.hiddenLimit else { return }
        entries[node, default: Entries()].hidden.insert(name)
    }

    func refuse(_ name: FileName, in node: FolderTree.NodeID, _ refusal: EntryName.Refusal) {
        let before = entries[node, default: Entries()].refused.updateValue(refusal, forKey: name)
        guard before != refusal, let root = tree[node]?.root else { return }
        let path = (tree.path(of: node) + [name]).map(\.exactText).joined(separator: "/")
        report(.entryRefused(root, path: path, refusal))
        if refusal == .tooLarge, let folder = roots[root]?.folder {
            tell(of: name, in: node, .tooLarge(limit: folder.fileBytes))
        }
    }
}
