import Glibc

/// How the folders stand.
extension WatchLoop {
    func status() -> [FolderStatus] {
        roots.values.sorted { $0.folder.id < $1.folder.id }.map { root in
            var waiting: [FolderStatus.WaitingFile] = []
            var refused: [FolderStatus.RefusedEntry] = []
            var hidden: [String] = []
            for (node, known) in entries where tree[node]?.root == root.folder.id {
                let above = tree.path(of: node).map { $0.exactText + "/" }.joined()
                for (name, state) in known.files {
                    waiting.append(.init(path: above + name.exactText, reason: reason(of: state)))
                }
                if known.isUnreadable { waiting.append(.init(path: above, reason: .notPermitted)) }
                hidden += known.hidden.map { above + $0.exactText }
                for (name, refusal) in known.refused {
                    refused.append(.init(path: above + name.exactText, refusal: refusal))
                }
            }
            return FolderStatus(
                id: root.folder.id, path: root.folder.path, isWatched: root.node != nil, lastScan: root.lastScan,
                scanInterval: root.scanInterval, waiting: waiting.sorted { $0.path < $1.path },
                refused: refused.sorted { $0.path < $1.path }, hidden: hidden.sorted())
        }
    }

    func obstacles() -> Obstacles {
        var obstacles = Obstacles()
        obstacles.missing = roots.values.filter { $0.node == nil }.map(\.folder.path).sorted()
        for (node, known) in entries {
            lazy var above = tree.path(of: node).map { $0.exactText + "/" }.joined()
            if known.isUnreadable { obstacles.notPermitted.append(above) }
            for case (let name, .parked(let parking)) in known.files where parking.reason == .notPermitted {
                obstacles.notPermitted.append(above + name.exactText)
            }
        }
        obstacles.notPermitted.sort()
        return obstacles
    }

    private func reason(of state: FileState) -> WaitingReason {
        switch state {
        case .settling(let settling): settling.waitingReason
        case .locked(_, let lock): .locked(by: lock.exactText)
        case .parked(let parking): parking.reason
        case .handedOver: .next
        }
    }
}
