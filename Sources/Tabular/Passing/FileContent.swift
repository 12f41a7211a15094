import Foundation

/// A file that is read in windows or whole.
package struct FileContent: Sendable {
    private enum Source: Sendable {
        case bytes(Data)
        case file(URL, byteCount: Int)
    }

    private let source: Source

    package init(_ bytes: Data) { source = .bytes(bytes) }

    /// Nobody may cut the file while it is read: whole reading maps it.
    package init(contentsOf file: URL) throws {
        let size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
        source = .file(file, byteCount: size)
    }

    package var byteCount: Int {
        switch source {
        case .bytes(let data): data.count
        case .file(_, let byteCount): byteCount
        }
    }

    package func whole() throws -> Data {
        switch source {
        case .bytes(let data): data
        case .file(let file, _): try Data(contentsOf: file, options: .alwaysMapped)
        }
    }
}
