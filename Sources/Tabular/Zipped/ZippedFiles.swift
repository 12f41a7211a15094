import Archive
import Files
import Foundation
import Glibc

/// A zip that is no document but holds files: what officers pack to send several at once.
///
/// It is unpacked whole or not at all, within the limits that hold for the parts of a document. Archives in it are
/// unpacked too.
package struct ZippedFiles {
    /// A file of it.
    package struct Member: Hashable, Sendable {
        /// The folders that lead to it in the archive, and archives in it.
        package let folders: [String]
        package let name: String
    }

    private let archive: Archive

    /// A file that was unpacked cannot be written: a fault of this machine's disk, and none of the archive.
    package struct DiskFault: Error, Hashable {
        package let path: String
        package let code: Int32
    }

    /// So deep archives lie in one another; a deeper one is a file like any other.
    private static let levels = 3

    /// Nil for a document, and for what is no zip.
    ///
    /// - Throws: `.zipped` for a zip that cannot be opened.
    package init?(_ content: FileContent, limits: ReadingLimits) throws(ReadingError) {
        let bytes: Data
        do { bytes = try content.whole() } catch { throw .zipped(.broken, name: nil) }
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) else {
            return nil
        }
        do {
            _ = try PackageSniffer(limits: limits).format(of: bytes)
            return nil
        } catch {
            guard case .typeUnknown(looksLike: "ZIP") = error else {
                if case .limit = error { throw Self.fault(error, nil) }
                return nil
            }
        }
        do {
            archive = try Archive(content, whole: bytes, format: .xlsx, limits: limits, isDocument: false)
        } catch {
            throw Self.fault(error, nil)
        }
    }

    /// Unpacks each file that `isWanted`, judged by its folders and name, into a new file at the path that `next`
    /// gives. A file that was opened in its turn is none of the members, and is removed.
    ///
    /// - Returns: the members with the paths of their files; nil for what is no archive of files.
    /// - Throws: ``ReadingError`` for an archive that cannot be opened, ``DiskFault``.
    package static func unpack(
        _ path: String, limits: ReadingLimits, isWanted: ([String], String) -> Bool, next: () -> String
    ) throws -> [Unpacked]? {
        var budget = limits
        let files = try unpack(path, &budget, level: 1, isWanted, next)
        guard files?.isEmpty != true else { throw ReadingError.zipped(.empty, name: nil) }
        return files
    }

    package struct Unpacked: Hashable, Sendable {
        package let member: Member
        /// Where its bytes lie.
        package let path: String
    }

    private static func unpack(
        _ path: String, _ budget: inout ReadingLimits, level: Int, _ isWanted: ([String], String) -> Bool,
        _ next: () -> String
    ) throws -> [Unpacked]? {
        let content: FileContent
        do { content = try FileContent(contentsOf: URL(filePath: path)) } catch {
            throw ReadingError.zipped(.broken, name: nil)
        }
        guard let zip = try ZippedFiles(content, limits: budget) else { return nil }
        var unpacked: [Unpacked] = []
        for index in zip.archive.directory.entries.indices {
            let entry = zip.archive.directory.entries[index]
            guard let place = ZippedName(entry), isWanted(place.folders, place.name) else { continue }
            let target = next()
            let size = try zip.write(index, to: target)
            budget.inflatedBytes -= size
            unpacked.append(Unpacked(member: Member(folders: place.folders, name: place.name), path: target))
        }
        guard level < levels else { return unpacked }
        return try opened(unpacked, &budget, level, isWanted, next)
    }

    /// The same with the files of archives in their places; one that cannot be opened goes the way of every file.
    private static func opened(
        _ unpacked: [Unpacked], _ budget: inout ReadingLimits, _ level: Int, _ isWanted: ([String], String) -> Bool,
        _ next: () -> String
    ) throws -> [Unpacked] {
        var all: [Unpacked] = []
        for one in unpacked {
            var inner: [Unpacked]?
            do {
                inner = try unpack(one.path, &budget, level: level + 1, isWanted, next)
            } catch let error as ReadingError {
                // Too much in all is too much of the whole.
                if case .zipped(.tooLarge, _) = error { throw error }
                inner = nil
            }
            guard let inner, !inner.isEmpty else {
                all.append(one)
                continue
            }
            Glibc.unlink(one.path)
            all += inner.map { file in
                Unpacked(
                    member: Member(
                        folders: one.member.folders + [one.member.name] + file.member.folders, name: file.member.name),
                    path: file.path)
            }
        }
        return all
    }

    /// Writes the file at this place of the directory; its size.
    private func write(_ index: Int, to path: String) throws -> Int {
        let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o440)
        guard descriptor >= 0 else { throw DiskFault(path: path, code: errno) }
        defer { close(descriptor) }
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { block.deallocate() }
        var size = 0
        do {
            let part = try archive.open(at: index)
            while true {
                let count = try part.read(into: block)
                if count == 0 { return size }
                size += count
                guard size <= archive.limits.fileBytes else {
                    throw ReadingError.limit(.fileBytes, allowed: archive.limits.fileBytes)
                }
                var written = 0
                while written < count {
                    let step = Glibc.write(descriptor, block.baseAddress! + written, count - written)
                    guard step > 0 else { throw DiskFault(path: path, code: errno) }
                    written += step
                }
            }
        } catch let error as ReadingError {
            throw fault(error, at: index)
        }
    }

    /// What keeps a zip from being opened; nil for one that could be, and for what is none.
    package static func fault(of content: FileContent, limits: ReadingLimits) -> ReadingError? {
        do throws(ReadingError) {
            guard let zip = try ZippedFiles(content, limits: limits) else { return nil }
            let files = zip.archive.directory.entries.indices.filter {
                ZippedName(zip.archive.directory.entries[$0]) != nil
            }
            if files.isEmpty { return .zipped(.empty, name: nil) }
            for index in files { try zip.check(index) }
            return nil
        } catch {
            return error
        }
    }

    private func check(_ index: Int) throws(ReadingError) {
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { block.deallocate() }
        do throws(ReadingError) {
            let part = try archive.open(at: index)
            while try part.read(into: block) > 0 {}
        } catch {
            throw fault(error, at: index)
        }
    }

    private func fault(_ error: ReadingError, at index: Int) -> ReadingError {
        let entry = archive.directory.entries[index]
        let name = ZippedName(entry)?.name
        if case .unreadable = error, entry.packing == .other { return .zipped(.otherPacking, name: name) }
        return Self.fault(error, name)
    }

    private static func fault(_ error: ReadingError, _ name: String?) -> ReadingError {
        switch error {
        case .encrypted: .zipped(.encrypted, name: name)
        case .limit(.archiveEntries, _): .zipped(.tooManyFiles, name: name)
        case .limit: .zipped(.tooLarge, name: name)
        default: .zipped(.broken, name: name)
        }
    }
}
