//! On what the book lies: a folder that is copied to other machines, or a disk of another machine. Both work
//! until two write at once, and then what one of them wrote is gone.

use std::{
    fs,
    path::{Component, Path},
};

/// What may cost changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ground {
    /// This service copies the folder to other machines.
    Synced(&'static str),
    /// A disk of another machine, reached in this way.
    Network(String),
}

/// Folders of services, as they are called or begin; the name of the service after it. All letters small.
const FOLDERS: &[(&str, &str)] = &[
    ("dropbox", "Dropbox"),
    ("onedrive", "OneDrive"),
    ("iclouddrive", "iCloud"),
    ("icloud drive", "iCloud"),
    ("com~apple~clouddocs", "iCloud"),
    ("mobile documents", "iCloud"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("nutstore", "坚果云"),
    ("我的坚果云", "坚果云"),
    ("坚果云", "坚果云"),
    ("syncthing", "Syncthing"),
    ("seafile", "Seafile"),
    ("pclouddrive", "pCloud"),
    ("baidusyncdisk", "百度网盘"),
];

/// What services leave in the folder at whose top they begin.
const MARKS: &[(&str, &str)] = &[
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".stfolder", "Syncthing"),
];

/// Kinds of file systems that are another machine's.
const NETWORK: &[&str] = &[
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "afs",
    "ceph",
    "davfs",
    "fuse.sshfs",
    "fuse.davfs2",
    "fuse.rclone",
    "fuse.glusterfs",
    "fuse.ceph",
    "fuse.s3fs",
];

impl Ground {
    /// On what the file lies; nothing where there is nothing to say.
    #[must_use]
    pub fn of(book: &Path) -> Option<Self> {
        let whole = fs::canonicalize(book).ok()?;
        network(&whole).or_else(|| synced(&whole, |path| fs::symlink_metadata(path).is_ok()))
    }
}

fn synced(book: &Path, is_there: impl Fn(&Path) -> bool) -> Option<Ground> {
    let folder = book.parent()?;
    let by_name = folder.components().find_map(|part| {
        let Component::Normal(name) = part else {
            return None;
        };
        let name = name.to_str()?.to_lowercase();
        let mut known = FOLDERS.iter();
        known.find(|(folder, _)| begins_with_word(&name, folder))
    });
    let by_mark = || {
        folder.ancestors().find_map(|above| {
            let mut marks = MARKS.iter();
            marks.find(|(mark, _)| is_there(&above.join(mark)))
        })
    };
    let (_, service) = by_name.or_else(by_mark)?;
    Some(Ground::Synced(service))
}

/// `OneDrive - Acme` is OneDrive, `dropboxes` is nothing of Dropbox.
fn begins_with_word(name: &str, word: &str) -> bool {
    let rest = name.strip_prefix(word);
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

#[cfg(target_os = "linux")]
fn network(book: &Path) -> Option<Ground> {
    use std::os::unix::fs::MetadataExt;
    let device = fs::metadata(book).ok()?.dev();
    let mounts = fs::read_to_string("/proc/self/mountinfo").ok()?;
    mounted_from_afar(&mounts, device)
}

#[cfg(not(target_os = "linux"))]
const fn network(_: &Path) -> Option<Ground> {
    None
}

/// How the device is mounted, if it is another machine's: the third word of a line is its number, the first after
/// the dash its kind.
#[cfg(target_os = "linux")]
fn mounted_from_afar(mounts: &str, device: u64) -> Option<Ground> {
    let major = (device >> 8) & 0xfff | (device >> 32) & !0xfff;
    let minor = device & 0xff | (device >> 12) & 0xffff_ff00;
    let number = format!("{major}:{minor}");
    let kind = mounts.lines().find_map(|line| {
        let (mount, source) = line.split_once(" - ")?;
        let is_it = mount.split(' ').nth(2) == Some(number.as_str());
        source.split(' ').next().filter(|_| is_it)
    })?;
    let kind = NETWORK.contains(&kind).then(|| kind.to_owned())?;
    Some(Ground::Network(kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_a_service_is_known_by_its_name() {
        let of = |path| synced(Path::new(path), |_| false);
        for (path, service) in [
            ("/home/ida/Dropbox/work/book.db", Some("Dropbox")),
            (
                "/home/ida/OneDrive - Harbour Bank/book.db",
                Some("OneDrive"),
            ),
            (
                "/Users/ida/Library/CloudStorage/OneDrive-Acme/book.db",
                Some("OneDrive"),
            ),
            (
                "/Users/ida/Library/Mobile Documents/com~apple~CloudDocs/book.db",
                Some("iCloud"),
            ),
            ("/home/ida/我的坚果云/book.db", Some("坚果云")),
            ("/home/ida/Nextcloud2/book.db", None),
            ("/home/ida/dropboxes/book.db", None),
            // The book's own name says nothing.
            ("/home/ida/dropbox", None),
        ] {
            assert_eq!(of(path), service.map(Ground::Synced), "{path}");
        }
    }

    #[test]
    fn a_mark_of_a_service_anywhere_above_is_seen() {
        let marked = |path: &Path| path == Path::new("/srv/shared/.stfolder");
        let of = |path| synced(Path::new(path), marked);
        assert_eq!(
            of("/srv/shared/a/b/book.db"),
            Some(Ground::Synced("Syncthing"))
        );
        assert_eq!(of("/srv/own/book.db"), None);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_disk_of_another_machine_is_known_by_how_it_is_mounted() {
        let mounts = "\
            36 35 0:45 / /home rw,relatime shared:1 - nfs4 server:/home rw\n\
            37 35 259:2 / / rw - ext4 /dev/nvme0n1p2 rw\n\
            38 35 0:51 / /mnt/far rw - fuse.sshfs ida@far:/ rw\n";
        let of = |device| mounted_from_afar(mounts, device);
        assert_eq!(of(45), Some(Ground::Network("nfs4".into())));
        assert_eq!(of(51), Some(Ground::Network("fuse.sshfs".into())));
        assert_eq!(of(259 << 8 | 2), None);
        assert_eq!(of(7), None);
    }
}
