import type { FileRefusal } from '../../../domain/file/file-kind.ts';
import type { PictureRefusal } from '../../../domain/screen/picture/picture-files.ts';
import type { Problem } from '../problem.ts';

/** Why a picture is not kept, and what to do. */
export const pictureRefusals: Readonly<Record<FileRefusal | PictureRefusal, Problem>> = {
  'too large': {
    status: 413,
    code: 'PictureTooLarge',
    sentence: 'This picture is larger than 5 MB: save it smaller.',
  },
  'another kind': {
    status: 415,
    code: 'NotAPicture',
    sentence: 'This file is no picture that is known here: choose a PNG, a JPEG or a WebP.',
  },
  unreadable: {
    status: 422,
    code: 'PictureUnreadable',
    sentence: 'This picture does not say how large it is: save it anew and choose it again.',
  },
  'too many pixels': {
    status: 422,
    code: 'PictureTooWide',
    sentence: 'This picture has more than 7680 pixels on a side: save it smaller.',
  },
  moving: {
    status: 422,
    code: 'PictureMoves',
    sentence: 'This picture moves: choose one that stands still.',
  },
  'no room': {
    status: 507,
    code: 'NoRoomForPictures',
    sentence: 'The files of this showcase fill their 4 GB: ask the operator to make room.',
  },
};
