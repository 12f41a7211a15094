import Foundation

/// What is written down before a file is touched, so that a later run can tell where it belongs.
///
/// In the spool are, of each item, the record `<item>.json`, the officer's file `<item>-<name>`, and `<item>.copy`, a
/// file of the daemon's own that is judged and archived; of a file from another file system only the copy, and while it
/// is made `<item>.part`. A record alone means that the file never left its folder, or that all is done already; the
/// ledger tells which.
struct SpoolRecord: Hashable, Codable {
    /// How the file comes into the spool.
    enum Way: String, Codable {
        case renamed
        /// From another file system: the officer's file is removed when the copy is durable.
        case copied
    }

    let item: ItemID
    let folder: FolderID
    /// Exactly as on disk, not normalized.
    let subfolders: [String]
    let name: String
    var source: FileIdentity
    var way: Way
    let takenAt: Date
    /// The name chosen in the folder of returned files or receipts, once it is chosen.
    var destination: String?
    /// The sub-folders it was chosen in: not those of the drop folder where they could not be written.
    var destinationFolder: [String]?
    /// The archive that the file was packed in, and was unpacked from here.
    var archive: ItemID?
    /// Of an archive that was opened: its files, each an item of its own. The archive itself is in no ledger.
    var files: [ArchivedMember]?
    /// Of a ledger that several hosts share.
    var mark: String?

    static func fileName(of item: ItemID) -> FileName { .plain("\(item.text).json") }

    /// The next state of a record while it is written.
    static func nextFileName(of item: ItemID) -> FileName { .plain("\(item.text).json.part") }

    /// What is judged and archived.
    static func copyName(of item: ItemID) -> FileName { .plain("\(item.text).copy") }

    static func partName(of item: ItemID) -> FileName { .plain("\(item.text).part") }

    /// What may be archived of a file that names people, on its way to the archive.
    static func reducedName(of item: ItemID) -> FileName { .plain("\(item.text).reduced") }

    /// The officer's file.
    var originalName: FileName { Self.originalName(of: item, name) }

    /// Names up to 255 bytes are possible; the item's id takes 17 of them.
    static func originalName(of item: ItemID, _ name: String) -> FileName {
        .plain(item.text + "-" + CompanionName.numbered(name, 1, reserving: 17))
    }

    /// Whether a name in the spool is that of an officer's file.
    static func isOriginal(_ name: FileName) -> Bool { name.bytes.count > 17 && name.bytes[16] == UInt8(ascii: "-") }

    /// The item a name in the spool belongs to.
    static func item(of name: FileName) -> ItemID? { ItemID(name.exactText.prefix(16)) }

    func encoded() throws(IntakeError) -> [UInt8] {
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(self))
        } catch {
            throw .recordUnreadable(path: "\(item).json")
        }
    }

    /// Nil when the bytes are no record, as after a power failure.
    static func decoded(_ bytes: [UInt8]) -> SpoolRecord? {
        do {
            let record = try JSONDecoder().decode(SpoolRecord.self, from: Data(bytes))
            // A name that climbs out of a folder can only come from a damaged or foreign record.
            let names =
                record.subfolders + [record.name] + (record.destinationFolder ?? [])
                + (record.files ?? []).flatMap(\.path)
            return names.allSatisfy { FileName($0) != nil } ? record : nil
        } catch {
            return nil
        }
    }
}
