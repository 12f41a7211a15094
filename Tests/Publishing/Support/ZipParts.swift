import CZip
import Foundation

/// The entries of a zip file, inflated: just enough to look into what was written.
struct ZipParts {
    let entries: [String: Data]

    struct Unreadable: Error { let name: String }

    init(_ file: URL) throws {
        var code: Int32 = 0
        guard let archive = zip_open(file.path, Int32(ZIP_RDONLY), &code) else { throw Unreadable(name: file.path) }
        defer { zip_discard(archive) }
        var entries: [String: Data] = [:]
        for index in 0..<UInt64(zip_get_num_entries(archive, 0)) {
            var stat = zip_stat_t()
            guard zip_stat_index(archive, index, 0, &stat) == 0, let name = zip_get_name(archive, index, 0),
                let entry = zip_fopen_index(archive, index, 0)
            else { throw Unreadable(name: "\(index)") }
            defer { zip_fclose(entry) }
            var bytes = [UInt8](repeating: 0, count: Int(stat.size))
            guard zip_fread(entry, &bytes, stat.size) == Int64(stat.size) else {
                throw Unreadable(name: String(cString: name))
            }
            entries[String(cString: name)] = Data(bytes)
        }
        self.entries = entries
    }
}
