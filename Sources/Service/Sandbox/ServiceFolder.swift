import Foundation
import Settings

/// A folder in which the service writes, with the key of the configuration that names it.
struct ServiceFolder: Sendable {
    let key: String
    let path: String
    let place: SettingsPlace

    /// All of them, in the order of the configuration. What the file does not say is placed at the file as a whole.
    static func all(of settings: Settings) -> [ServiceFolder] {
        let folders = settings.folders
        let modules = settings.enabledModules.compactMap { module in
            folders.modules[module].map { ("folders.modules.\(module.rawValue)", $0) }
        }
        let named =
            [("folders.state", folders.state), ("folders.inbox", folders.inbox)] + modules
            + (folders.answers.map { [("folders.answers", $0)] } ?? [])
            + [("folders.output", folders.output), ("folders.spool", folders.spool)]
            + (settings.metricsFile.map { [("metrics_file", $0.deletingLastPathComponent())] } ?? [])
        return named.map { key, url in
            let path = url.path(percentEncoded: false)
            // The spool is beside the inbox where the file does not say.
            let source =
                settings.folderPlaces[key] ?? (key == "folders.spool" ? settings.folderPlaces["folders.inbox"] : nil)
            return ServiceFolder(
                key: key, path: path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path,
                place: source ?? SettingsPlace(file: settings.file ?? "the configuration"))
        }
    }
}
