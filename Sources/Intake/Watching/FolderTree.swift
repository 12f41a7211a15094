/// The drop folders with their sub-folders as far as they are known, and which watch belongs to which.
struct FolderTree {
    struct NodeID: Hashable { let raw: Int }

    struct Node {
        let parent: NodeID?
        /// The drop folder this one belongs to.
        let root: FolderID
        let name: FileName?
        let depth: Int
        var watch: Inotify.WatchID?
        var children: [FileName: NodeID] = [:]
    }

    private(set) var nodes: [NodeID: Node] = [:]
    private var byWatch: [Inotify.WatchID: NodeID] = [:]
    private var next = 0

    subscript(_ id: NodeID) -> Node? { nodes[id] }

    func node(watchedBy watch: Inotify.WatchID) -> NodeID? { byWatch[watch] }

    mutating func addRoot(_ root: FolderID) -> NodeID {
        insert(Node(parent: nil, root: root, name: nil, depth: 0))
    }

    mutating func addChild(_ name: FileName, of parent: NodeID) -> NodeID? {
        guard let above = nodes[parent] else { return nil }
        if let known = above.children[name] { return known }
        let id = insert(Node(parent: parent, root: above.root, name: name, depth: above.depth + 1))
        nodes[parent]?.children[name] = id
        return id
    }

    private mutating func insert(_ node: Node) -> NodeID {
        let id = NodeID(raw: next)
        next += 1
        nodes[id] = node
        return id
    }

    /// Notes the watch of a folder. Returns the folder that had it before: the kernel gives one watch an inode, so
    /// that folder was moved to here and its former place is not watched any more.
    mutating func setWatch(_ watch: Inotify.WatchID, of id: NodeID) -> NodeID? {
        let former = byWatch[watch]
        if let former, former != id { nodes[former]?.watch = nil }
        byWatch[watch] = id
        nodes[id]?.watch = watch
        return former == id ? nil : former
    }

    /// Forgets a folder and everything below. Returns the forgotten folders with the watches to end.
    mutating func remove(_ id: NodeID) -> [(id: NodeID, watch: Inotify.WatchID?)] {
        if let node = nodes[id], let parent = node.parent, let name = node.name {
            nodes[parent]?.children[name] = nil
        }
        var removed: [(id: NodeID, watch: Inotify.WatchID?)] = []
        var pending = [id]
        while let current = pending.popLast() {
            guard let node = nodes.removeValue(forKey: current) else { continue }
            pending += node.children.values
            if let watch = node.watch, byWatch[watch] == current { byWatch[watch] = nil }
            removed.append((current, node.watch))
        }
        return removed
    }

    /// The names on the way from the drop folder to this one.
    func path(of id: NodeID) -> [FileName] {
        var names: [FileName] = []
        var current = nodes[id]
        while let node = current, let name = node.name {
            names.append(name)
            current = node.parent.flatMap { nodes[$0] }
        }
        return names.reversed()
    }
}
