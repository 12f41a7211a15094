import Foundation

/// Several files as one archive. Same files, same bytes.
public enum FileBundle {
    public static func zip(_ files: [(name: String, bytes: Data)]) throws -> Data {
        var archive = try ZipWriter()
        for file in files { try archive.add(file.name, file.bytes) }
        return try archive.finish()
    }
}
