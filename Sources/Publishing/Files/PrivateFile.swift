import Foundation

/// A file of a moment, in a folder that only this user may enter: for libraries that write to a path only.
enum PrivateFile {
    /// The bytes of what `write` wrote to the path it was given.
    static func bytes(named name: String, _ write: (String) throws -> Void) throws -> Data {
        let folder = try makeFolder()
        let path = folder + "/" + name
        defer {
            unlink(path)
            rmdir(folder)
        }
        try write(path)
        // Mapped: nobody else can cut the file, and the pages stay when its name is gone.
        return try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    }

    /// mkdtemp(3) makes it with mode 0700 under a name that was free: it puts letters in the place of each X.
    private static func makeFolder() throws -> String {
        let template = FileManager.default.temporaryDirectory.appending(path: "baocaod-XXXXXX")
        var path = template.path(percentEncoded: false).utf8CString.map { $0 }
        guard mkdtemp(&path) != nil else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        return String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
