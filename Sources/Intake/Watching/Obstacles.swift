/// What keeps files where they are until somebody repairs it.
public struct Obstacles: Hashable, Sendable {
    /// Drop folders that are not there.
    public var missing: [String] = []
    /// Files that may not be read or taken, and sub-folders that may not be read, as paths below their drop folder.
    public var notPermitted: [String] = []

    public init() {}
}
