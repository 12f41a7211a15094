import Foundation

/// The names of files as the published normalized data say them, by hash: what an archive without a journal does not
/// know.
struct PublishedNames {
    private var names: [String: String] = [:]

    init(output: OutputFolder) {
        let root = output.root.appending(path: "normalized", directoryHint: .isDirectory)
        let folders = (FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects ?? [])
            .compactMap { $0 as? URL }
        for file in folders where file.lastPathComponent == "datapackage.json" {
            // One that cannot be read, or is none, names nothing.
            guard
                case .success(let package) = Result(catching: {
                    try JSONDecoder().decode(Package.self, from: try Data(contentsOf: file))
                })
            else { continue }
            for source in package.resources.flatMap({ $0.sources ?? [] }) {
                if let hash = source.hash, hash.hasPrefix("sha256:") { names[String(hash.dropFirst(7))] = source.title }
            }
        }
    }

    subscript(sha256: String) -> String? { names[sha256] }

    private struct Package: Decodable {
        struct Resource: Decodable {
            var sources: [Source]?
        }
        struct Source: Decodable {
            var title: String?
            var hash: String?
        }
        var resources: [Resource]
    }
}
