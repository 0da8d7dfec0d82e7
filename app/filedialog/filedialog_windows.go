package filedialog

import (
	"errors"
	"runtime"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// The common item dialog (https://learn.microsoft.com/windows/win32/shell/common-file-dialog)
// is a COM object; these are its identifiers, the places of its methods in the tables of
// IFileOpenDialog, IShellItemArray and IShellItem, and the values that are used.
var (
	clsidFileOpenDialog = windows.GUID{Data1: 0xdc1c5a9c, Data2: 0xe88a, Data3: 0x4dde, Data4: [8]byte{0xa5, 0xa1, 0x60, 0xf8, 0x2a, 0x20, 0xae, 0xf7}}
	iidFileOpenDialog   = windows.GUID{Data1: 0xd57c7288, Data2: 0xd4ad, Data3: 0x4768, Data4: [8]byte{0xbe, 0x02, 0x9d, 0x96, 0x95, 0x32, 0xd9, 0x60}}
	iidShellItem        = windows.GUID{Data1: 0x43826d1e, Data2: 0xe718, Data3: 0x42ee, Data4: [8]byte{0xbc, 0x55, 0xa1, 0xe2, 0x61, 0xc3, 0x7b, 0xfe}}

	coCreateInstance          = windows.NewLazySystemDLL("ole32.dll").NewProc("CoCreateInstance")
	createItemFromParsingName = windows.NewLazySystemDLL("shell32.dll").NewProc("SHCreateItemFromParsingName")
)

const (
	release          = 2
	dialogShow       = 3
	dialogSetOptions = 9
	dialogGetOptions = 10
	dialogSetFolder  = 12
	dialogSetTitle   = 17
	dialogGetResults = 27
	arrayGetCount    = 7
	arrayGetItemAt   = 8
	itemDisplayName  = 5
	inProcessServer  = 1
	pickFolders      = 0x20
	forceFileSystem  = 0x40
	allowMultiSelect = 0x200
	fileSystemPath   = 0x80058000
	cancelled        = 0x800704c7
)

// comObject is an object of COM: a pointer to the table of its methods.
type comObject struct{ methods *[32]uintptr }

// call calls a method and returns its error; cancelled is one, too.
func (o *comObject) call(method int, args ...uintptr) error {
	result, _, _ := syscall.SyscallN(o.methods[method], append([]uintptr{uintptr(unsafe.Pointer(o))}, args...)...)
	if uint32(result)>>31 != 0 {
		return syscall.Errno(uint32(result))
	}
	return nil
}

func (o *comObject) release() { _ = o.call(release) }

// Open asks for files, or for a folder, with the system's dialog. It waits for
// the answer; no paths mean that the user chose none.
func Open(title, start string, folder bool) ([]string, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED|windows.COINIT_DISABLE_OLE1DDE); err != nil && !errors.Is(err, syscall.Errno(1)) {
		return nil, err
	}
	defer windows.CoUninitialize()
	var d *comObject
	if result, _, _ := coCreateInstance.Call(uintptr(unsafe.Pointer(&clsidFileOpenDialog)), 0, inProcessServer,
		uintptr(unsafe.Pointer(&iidFileOpenDialog)), uintptr(unsafe.Pointer(&d))); uint32(result)>>31 != 0 || d == nil {
		return nil, ErrNone
	}
	defer d.release()
	if err := prepare(d, title, start, folder); err != nil {
		return nil, err
	}
	if err := d.call(dialogShow, 0); errors.Is(err, syscall.Errno(cancelled)) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	return results(d)
}

// prepare says what the dialog is to ask for.
func prepare(d *comObject, title, start string, folder bool) error {
	var options uint32
	if err := d.call(dialogGetOptions, uintptr(unsafe.Pointer(&options))); err != nil {
		return err
	}
	options |= forceFileSystem | allowMultiSelect
	if folder {
		options = options&^allowMultiSelect | pickFolders
	}
	if err := d.call(dialogSetOptions, uintptr(options)); err != nil {
		return err
	}
	name, err := windows.UTF16PtrFromString(title)
	if err != nil {
		return err
	}
	if err := d.call(dialogSetTitle, uintptr(unsafe.Pointer(name))); err != nil {
		return err
	}
	at, err := windows.UTF16PtrFromString(start)
	if err != nil {
		return err
	}
	var item *comObject
	result, _, _ := createItemFromParsingName.Call(uintptr(unsafe.Pointer(at)), 0, uintptr(unsafe.Pointer(&iidShellItem)), uintptr(unsafe.Pointer(&item)))
	if uint32(result)>>31 != 0 || item == nil {
		return nil // the folder is gone; the system knows another to start in
	}
	defer item.release()
	return d.call(dialogSetFolder, uintptr(unsafe.Pointer(item)))
}

// results are the paths that were chosen.
func results(d *comObject) ([]string, error) {
	var items *comObject
	if err := d.call(dialogGetResults, uintptr(unsafe.Pointer(&items))); err != nil {
		return nil, err
	}
	defer items.release()
	var n uint32
	if err := items.call(arrayGetCount, uintptr(unsafe.Pointer(&n))); err != nil {
		return nil, err
	}
	var paths []string
	for i := range n {
		var item *comObject
		if err := items.call(arrayGetItemAt, uintptr(i), uintptr(unsafe.Pointer(&item))); err != nil {
			return nil, err
		}
		var name *uint16
		err := item.call(itemDisplayName, fileSystemPath, uintptr(unsafe.Pointer(&name)))
		item.release()
		if err != nil {
			return nil, err
		}
		paths = append(paths, windows.UTF16PtrToString(name))
		windows.CoTaskMemFree(unsafe.Pointer(name))
	}
	return paths, nil
}
