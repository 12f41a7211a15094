import Files
import Foundation

/// The password that Excel tries by itself: a workbook that is protected against changes, and not against reading, is encrypted with it.
/// Excel and LibreOffice open such a file without asking, so its officer knows of no password.
enum DefaultPassword {
    private static let text = "VelvetSweatshop"

    /// As the ciphers take it: UTF-16, little-endian.
    static let utf16: [UInt8] = text.utf16.flatMap {
        [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
    }

    /// The package within an encrypted one; nil for files that are no such packages.
    ///
    /// - Throws: `.encrypted` for another password or a cipher that is not known.
    static func package(in bytes: Data) throws(ReadingError) -> Data? {
        guard bytes.starts(with: CompoundFile.signature) else { return nil }
        let file = try CompoundFile(bytes)
        guard let package = try file.stream("EncryptedPackage") else { return nil }
        guard let info = try file.stream("EncryptionInfo").map({ [UInt8]($0) }), info.count > 8, package.count >= 8
        else { throw .encrypted }
        let cipher: any PackageCipher
        switch (info[0], info[2]) {
        case (4, 4): cipher = try AgileCipher(Data(info[8...]))
        case (2...4, 2): cipher = try StandardCipher(info)
        default: throw .encrypted
        }
        // Eight bytes say how long the package is; its last block is filled up.
        let size = package.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard size <= UInt64(package.count - 8) else {
            throw .unreadable(format: .xlsx, reason: "the encrypted package is cut off")
        }
        return try cipher.decrypt([UInt8](package.dropFirst(8))).prefix(Int(size))
    }
}

/// Decrypts a package once it is known that the password fits.
protocol PackageCipher {
    func decrypt(_ package: [UInt8]) throws(ReadingError) -> Data
}
