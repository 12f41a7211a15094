/// Something in a drop folder that is not taken although its officer may think it is: he is told once.
public struct Obstructed: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// This service has no right to read it or to take it out of the folder.
        case notPermitted
        /// The same of a sub-folder, with all that is in it.
        case folderNotPermitted
        /// Its bytes cannot be read.
        case unreadable
        /// Larger than this many bytes.
        case tooLarge(limit: Int64)
        /// It was taken, and gone before anything was decided on it.
        case gone
    }

    public let folder: FolderID
    let subfolders: [FileName]
    let fileName: FileName
    public let reason: Reason

    public var name: String { fileName.text ?? fileName.exactText }
    /// Below the drop folder.
    public var path: String { (subfolders + [fileName]).map(\.exactText).joined(separator: "/") }
}
