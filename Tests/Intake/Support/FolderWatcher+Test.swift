@testable import Intake

extension FolderWatcher {
    /// The next whole files; none when the watcher stopped.
    func whole(upTo limit: Int) async -> [WatchedFile] {
        while let found = await next(upTo: limit) {
            if !found.whole.isEmpty { return found.whole }
        }
        return []
    }
}
