import Foundation

/// Where an office's files lie, by the place of its configuration: as the package's units expect below /etc/baocaod, beside the file elsewhere.
struct OfficeFolders {
    let drop: String
    let state: String
    /// Of the office's own list of units, relative to the configuration.
    let unitList: String

    init(configuration: URL) {
        let name = configuration.deletingPathExtension().lastPathComponent
        let isInstalled = configuration.deletingLastPathComponent().standardizedFileURL.path(percentEncoded: false)
            .hasPrefix("/etc/baocaod")
        if !isInstalled {
            (drop, state) = (".", "state")
        } else if name == "baocaod" {
            (drop, state) = ("/srv/baocaod", "/var/lib/baocaod")
        } else {
            (drop, state) = ("/srv/baocaod/\(name)", "/var/lib/baocaod-\(name)")
        }
        unitList = "units/\(name == "baocaod" ? "don-vi" : name).csv"
    }

    func folder(_ name: String) -> String { drop == "." ? name : "\(drop)/\(name)" }
}
